namespace DataExchange.ConformanceTests.Oracle.Data;

/// <summary>Numbers that follow from texts: the same on every machine and in every run.</summary>
internal static class WorldHash
{
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return unchecked((hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9UL) >> 11;
    }
}
