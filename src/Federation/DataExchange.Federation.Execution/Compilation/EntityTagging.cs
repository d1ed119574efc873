namespace DataExchange.Federation.Execution.Compilation;

/// <summary>How entities, or the objects within values, of one type are tagged.</summary>
/// <param name="TypeName">The type in the subgraph.</param>
/// <param name="Name">The type as a JSON string.</param>
/// <param name="Key">The response names of the fields of its first key, in order; null where they are not all there, or it has none.</param>
/// <param name="Subject">The response name of the field that identifies the person whom it is about; null where it is not there.</param>
/// <param name="IsEntity">Whether the type has a key in the subgraph.</param>
/// <param name="IsAboutPerson">Whether its objects are about persons.</param>
internal sealed record EntityTagging(string TypeName, byte[] Name, byte[][]? Key, byte[]? Subject, bool IsEntity, bool IsAboutPerson)
{
    /// <summary>Whether objects of the type are tagged at all.</summary>
    public bool IsTagged => IsEntity || IsAboutPerson;
}
