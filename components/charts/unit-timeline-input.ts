// What became of units, as lives side by side: what the picture is drawn from.

/** A name and how long it held. Days as YYYY-MM-DD. */
export interface NameSpan {
  readonly name: string
  /** Null: from as long ago as is known. */
  readonly from: string | null
  /** Null: until further notice. */
  readonly to: string | null
}

export interface TimelineLane {
  readonly id: number
  /** Oldest first, each where the one before it ends. */
  readonly names: readonly NameSpan[]
}

export interface TimelineEvent {
  readonly kind: 'MERGE' | 'SPLIT' | 'TRANSFER' | 'RENAME' | 'ABOLISH' | 'CREATE'
  /** YYYY-MM-DD. */
  readonly on: string
  /** Lanes by their ids; one that is not drawn is passed over. */
  readonly from: number
  readonly to: number | null
}

export interface UnitTimelineInput {
  readonly lanes: readonly TimelineLane[]
  readonly events: readonly TimelineEvent[]
  /** The day at which every life that goes on is cut off. */
  readonly today: string
}
