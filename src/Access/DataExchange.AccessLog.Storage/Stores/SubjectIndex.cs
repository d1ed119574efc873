using System.Collections.Immutable;

namespace DataExchange.AccessLog.Storage.Stores;

/// <summary>
/// Under what persons stand in the index: the first <see cref="KeyLength"/> digits of their keyed hash, 128 bits, which halves the index. Who reads by it
/// looks at the record itself before telling anybody.
/// </summary>
internal static class SubjectIndex
{
    /// <summary>As the steps of the schema have it.</summary>
    public const int KeyLength = 32;

    public static string KeyOf(string subject) => subject.Length > KeyLength ? subject[..KeyLength] : subject;

    /// <summary>The keys of one record, each once.</summary>
    public static IReadOnlyList<string> KeysOf(ImmutableArray<string> subjects) => subjects.Length switch
    {
        0 => [],
        1 => [KeyOf(subjects[0])],
        _ => [.. subjects.Select(KeyOf).Distinct(StringComparer.Ordinal)],
    };
}
