// Words of the place, which everybody here would try first as a password.
import 'server-only'
import { installationUnits } from './installation'

/** Names of the city and the bureau, Chinese and Latin; too short ones are left out. */
export async function contextWords(): Promise<readonly string[]> {
  const { city, bureau } = await installationUnits()
  const names = [city, bureau].flatMap(({ name, shortName, nameEn }) => [name, shortName, name.replace(/[市县区]$/u, ''), shortName.replace(/[市县区]$/u, ''), ...nameEn.split(/\s+/)])
  const words = names.map((name) => name.toLowerCase()).filter((name) => (/^[\u0020-\u007e]*$/.test(name) ? name.length >= 5 : [...name].length >= 2))
  return [...new Set(words)]
}
