import type { Database } from "../store/database"
import { optionsOf } from "../store/policy"
import type { Vocabulary } from "~shared/vocabulary"

/** Whose words the surfaces of this workspace use (O19): told with every window. */
export const vocabularyOf = async (db: Database): Promise<Vocabulary> => (await optionsOf(db)).vocabulary
