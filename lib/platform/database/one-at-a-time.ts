// A connection that is asked one statement after the other. Prisma reads the relations of a record at the same time, also within a transaction, which has
// one connection; the driver queues such statements itself only until its next major version.
import pg from 'pg'

export class OneAtATime extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    let last: Promise<unknown> = Promise.resolve()
    // oxlint-disable-next-line typescript/unbound-method -- called on this connection
    const ask = (asked: readonly unknown[]): unknown => Reflect.apply(pg.Client.prototype.query, this, asked)
    const inTurn = (...asked: readonly unknown[]): unknown => {
      // Streams and callbacks come from the pool and from COPY, which hold their connection alone.
      const [first] = asked
      if (typeof asked.at(-1) === 'function' || (typeof first === 'object' && first !== null && 'submit' in first)) return ask(asked)
      const answer = last.then(() => ask(asked))
      // One that failed is told to whoever asked; the next one is asked all the same, as a transaction's end must be.
      last = answer.catch(() => undefined)
      return answer
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same call, only later; its overloads cannot be written as one function
    this.query = inTurn as typeof this.query
  }
}
