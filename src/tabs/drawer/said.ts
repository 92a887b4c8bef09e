import { createContext, useContext } from "react"

/** Says an outcome to who listens instead of looking. */
export const SaidContext = createContext<(text: string) => void>(() => undefined)
export const useSaid = () => useContext(SaidContext)
