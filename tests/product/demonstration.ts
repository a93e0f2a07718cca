// Starts the demonstration city as its command does.
import { launch, ownerUrlOf } from './start'

export interface RunningCity {
  readonly origin: string
  /** Connection string of the superuser of its embedded database. */
  readonly ownerUrl: string
  readonly dataFolder: string
  /** Stops it and removes its data. */
  readonly stop: () => Promise<void>
}

/** Loading the city takes about a minute. */
export async function startDemonstration(): Promise<RunningCity> {
  const { origin, dataFolder, stop } = await launch(['--demo'], { LOG_LEVEL: 'warn' }, 'PLUMBLINE_DEMO_DATA', /Plumbline is ready:\s+(\S+)/)
  return { origin, ownerUrl: ownerUrlOf(dataFolder), dataFolder, stop }
}
