namespace DataExchange.Access.Documents.Nodes;

/// <summary>A value of a document and where it begins.</summary>
internal abstract record Node(Place Place)
{
    /// <summary>What it is, for messages.</summary>
    internal abstract string Kind { get; }
}
