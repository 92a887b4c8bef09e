/** Which rule of the trade something is, by its name in the tables. */
export const RuleId = ({ id }: { id: string }) => <small className="rule-id">{id}</small>
