using DataExchange.Access.ConsentTexts;
using DataExchange.Gateway.Snapshots;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Representation;

/// <summary>What people call fields, as the descriptions of the supergraph in force say.</summary>
internal sealed class SupergraphWords(StateHolder states) : IFieldWords
{
    public FieldWords Of(string coordinate)
    {
        ArgumentException.ThrowIfNullOrEmpty(coordinate);
        var dot = coordinate.IndexOf('.', StringComparison.Ordinal);
        var type = dot > 0 ? states.Current?.Supergraph.Schema.FindType(coordinate[..dot]) as FieldsType : null;
        var description = type?.Fields.FirstOrDefault(f => string.Equals(f.Name, coordinate[(dot + 1)..], StringComparison.Ordinal))?.Description;
        return FieldWords.Read(description, coordinate);
    }
}
