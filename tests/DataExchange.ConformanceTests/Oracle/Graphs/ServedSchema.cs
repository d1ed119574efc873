using System.Collections.Concurrent;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation;

namespace DataExchange.ConformanceTests.Oracle.Graphs;

/// <summary>The schema that a subgraph serves: its own definitions and what federation adds. Documents are checked against it.</summary>
internal sealed class ServedSchema
{
    private const int MaxKept = 2_000;
    private readonly ConcurrentDictionary<string, (DocumentNode? Document, string? Complaint)> _documents = new(StringComparer.Ordinal);

    public ServedSchema(GraphSource source, Supergraph supergraph)
    {
        Schema = Build(source, supergraph);
    }

    public Schema Schema { get; }

    /// <summary>The document, or what is wrong with it.</summary>
    public (DocumentNode? Document, string? Complaint) Read(string text)
    {
        if (_documents.Count > MaxKept)
        {
            _documents.Clear();
        }

        return _documents.GetOrAdd(text, Check);
    }

    private (DocumentNode? Document, string? Complaint) Check(string text)
    {
        var parsed = Parser.Parse(new Source(text));
        if (parsed.Document is not { } document)
        {
            return (null, parsed.Error!.Message);
        }

        var errors = DocumentValidator.Validate(Schema, document);
        return errors.IsEmpty ? (document, null) : (null, string.Join(' ', errors.Select(e => e.Message)));
    }

    private static Schema Build(GraphSource source, Supergraph supergraph)
    {
        var entities = supergraph.Schema.Types
            .Select(t => (Type: t, Here: supergraph.FindType(t.Name)?.In(source.Name)))
            .Where(t => t.Here is { Keys.IsEmpty: false } here && (t.Type is ObjectType || here.IsInterfaceObject))
            .Select(t => t.Type.Name)
            .ToList();
        var query = source.Sdl.Contains("type Query", StringComparison.Ordinal) ? "extend type Query" : "type Query";
        var federation = entities.Count == 0
            ? (query.StartsWith("type", StringComparison.Ordinal) ? "type Query { _service: String }" : string.Empty)
            : $"scalar _Any\nunion _Entity = {string.Join(" | ", entities)}\n{query} {{ _entities(representations: [_Any!]!): [_Entity]! }}";
        var parsed = Parser.Parse(new Source($"{source.Sdl}\n{federation}"));
        Assert.True(parsed.Document is not null, $"{source.Name}: {parsed.Error?.Message}");
        var built = SchemaBuilder.Build(
            parsed.Document!,
            new SchemaBuilderOptions { AssumeValid = true, AllowUnknownDirectives = true, AllowOrphanExtensions = true });
        Assert.True(built.Schema is not null, $"{source.Name}: {string.Join(' ', built.Errors.Select(e => e.Message))}");
        return built.Schema!;
    }
}
