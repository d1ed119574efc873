namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A rule of type system validation. Rules are independent: each passes over what another rule reports.</summary>
internal abstract class SchemaRule
{
    /// <summary>The stable name that errors carry; that of the reference implementation where it has the rule.</summary>
    public abstract string Name { get; }

    public abstract void Check(SchemaDeclarations schema, RuleErrors errors);
}
