namespace DataExchange.Federation.Supergraphs;

/// <summary>
/// What <c>@cacheControl</c> says in one subgraph of one type or field. See
/// <see href="https://www.apollographql.com/docs/apollo-server/performance/caching"/>.
/// </summary>
/// <param name="MaxAge">The seconds that a value stays fresh; null where the hint does not say.</param>
/// <param name="IsPrivate">Whether a value is for one user alone; null where the hint does not say.</param>
/// <param name="InheritsMaxAge">Whether values have what they stand in, instead of <paramref name="MaxAge"/>, which is then null.</param>
public readonly record struct CacheHint(int? MaxAge, bool? IsPrivate, bool InheritsMaxAge)
{
    /// <summary>A hint as it is written; seconds beside <c>inheritMaxAge: true</c> count for nothing.</summary>
    public static CacheHint Of(int? maxAge, bool? isPrivate, bool inheritsMaxAge) => new(inheritsMaxAge ? null : maxAge, isPrivate, inheritsMaxAge);

    /// <summary>What a field has whose own hint this is, where the type that it returns has another: the field's word counts where it says something.</summary>
    /// <remarks>A field that inherits has the seconds of its type nevertheless, where the type names any.</remarks>
    public CacheHint Over(CacheHint ofType)
    {
        var maxAge = InheritsMaxAge ? ofType.MaxAge : MaxAge ?? ofType.MaxAge;
        return new CacheHint(maxAge, IsPrivate ?? ofType.IsPrivate, maxAge is null && (InheritsMaxAge || ofType.InheritsMaxAge));
    }

    /// <summary>The hint that keeps both: the fewer seconds, private if either is.</summary>
    public CacheHint And(CacheHint other) => new(
        MaxAge is null ? other.MaxAge : other.MaxAge is null ? MaxAge : Math.Min(MaxAge.Value, other.MaxAge.Value),
        (IsPrivate, other.IsPrivate) is (true, _) or (_, true) ? true : IsPrivate ?? other.IsPrivate,
        MaxAge is null && other.MaxAge is null && (InheritsMaxAge || other.InheritsMaxAge));
}
