using DataExchange.Access.Decisions;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Introspection;
using DataExchange.Gateway.Understanding;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Views;

/// <summary>What exists for the clients of one class. Immutable but for what it remembers.</summary>
/// <param name="Schema">The schema that their operations are validated against.</param>
/// <param name="Documents">What their documents mean.</param>
/// <param name="Trusted">What trusted documents mean to them.</param>
/// <param name="Texts">What introspection tells them; null where nothing is decided.</param>
/// <param name="IsWhole">Whether nothing is hidden.</param>
internal sealed record ClientView(Schema Schema, DocumentView Documents, TrustedDocuments Trusted, MarkedSchemas? Texts, bool IsWhole)
{
    /// <summary>Whether <paramref name="coordinate"/>, a <c>Type.field</c>, exists here.</summary>
    public bool Shows(string coordinate)
    {
        var dot = coordinate.IndexOf('.', StringComparison.Ordinal);
        return IsWhole || (dot > 0 && Schema.FindType(coordinate[..dot]) is FieldsType type && type.FindField(coordinate[(dot + 1)..]) is not null);
    }

    /// <summary>The schema that introspection answers from.</summary>
    public Schema Introspected(AccessProfile? profile) => Texts is null || profile is null ? Schema : Texts.For(profile);
}
