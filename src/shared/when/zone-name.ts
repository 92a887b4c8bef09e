import type { Words } from "~shared/i18n/words"
import type { Language } from "~shared/vocabulary"

type Names = string | Partial<Record<Language, string>>

/** Where the name of a zone (English, without accents) is not what people there or in our languages call the city. */
const cities: Record<string, Names> = {
  Araguaina: "Araguaína",
  Asuncion: "Asunción",
  Belem: "Belém",
  Berlin: { es: "Berlín", pt_BR: "Berlim" },
  Bogota: "Bogotá",
  Cancun: "Cancún",
  Cordoba: "Córdoba",
  Cuiaba: "Cuiabá",
  Eirunepe: "Eirunepé",
  Havana: { es: "La Habana" },
  Lisbon: { es: "Lisboa", pt_BR: "Lisboa" },
  London: { es: "Londres", pt_BR: "Londres" },
  Los_Angeles: { es: "Los Ángeles" },
  Maceio: "Maceió",
  Madrid: { pt_BR: "Madri" },
  Mazatlan: "Mazatlán",
  Merida: "Mérida",
  Mexico_City: { es: "Ciudad de México", pt_BR: "Cidade do México" },
  New_York: { es: "Nueva York", pt_BR: "Nova York" },
  Panama: "Panamá",
  Paris: { es: "París" },
  Rome: { es: "Roma", pt_BR: "Roma" },
  Santarem: "Santarém",
  Sao_Paulo: "São Paulo",
  Tucuman: "Tucumán"
}

/** "hora de Buenos Aires": the city an IANA name ends in. */
export function zoneName(zone: string, { t, language }: Words): string {
  const last = zone.slice(zone.lastIndexOf("/") + 1)
  const named = cities[last]
  const city = (typeof named === "object" ? named[language] : named) ?? last.replaceAll("_", " ")
  return t("when_zone", { city })
}
