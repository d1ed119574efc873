using DataExchange.Access.Agreements;

namespace DataExchange.Administration.Agreements;

/// <summary>A clause, as the schema's <c>GrantInput</c> has it.</summary>
internal sealed record GrantInput(
    string Coordinate, string Article, GrantEffect Effect, GrantUse Use, Transform Transform, string? ConsentScope, string? RowCondition, int? CacheSeconds)
{
    /// <summary>The clause.</summary>
    public Grant ToGrant() => new(Coordinate, Article)
    {
        Effect = Effect,
        Use = Use,
        Transform = Transform,
        ConsentScope = ConsentScope,
        RowCondition = RowCondition,
        CacheSeconds = CacheSeconds,
    };
}
