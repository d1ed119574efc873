namespace DataExchange.Gateway.Caching;

/// <summary>How long the schema of a subgraph lets a field be kept.</summary>
/// <param name="MaxAge">The seconds; null for as long as what the field stands in.</param>
/// <param name="Most">The seconds that it is kept at most, whatever it stands in; <see cref="int.MaxValue"/> for no bound.</param>
internal readonly record struct HintedAge(int? MaxAge, int Most)
{
    public static HintedAge Never { get; } = new(0, 0);

    public static HintedAge Inherited { get; } = new(null, int.MaxValue);

    /// <summary>The age that keeps both, where the field has either one or the other, or one of them and what it stands in.</summary>
    public HintedAge And(HintedAge other)
    {
        var most = Math.Min(Math.Min(Most, other.Most), Math.Min(MaxAge ?? int.MaxValue, other.MaxAge ?? int.MaxValue));
        return new HintedAge(MaxAge is null || other.MaxAge is null ? null : Math.Min(MaxAge.Value, other.MaxAge.Value), most);
    }
}
