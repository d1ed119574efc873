using DataExchange.GraphQL.Tests.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Tests.TypeSystem;

/// <summary>Short forms of building schemas for tests.</summary>
internal static class Sdl
{
    public static Schema Build(string sdl, SchemaBuilderOptions? options = null)
    {
        var (schema, errors) = SchemaBuilder.Build(Syntax.Parse(sdl), options);
        Assert.Empty(errors.Select(e => e.Message));
        return schema!;
    }

    /// <summary>The errors as <c>Rule line:column … message</c>.</summary>
    public static IReadOnlyList<string> Errors(string sdl, SchemaBuilderOptions? options = null)
    {
        var (schema, errors) = SchemaBuilder.Build(Syntax.Parse(sdl), options);
        Assert.Equal(errors.IsEmpty, schema is not null);
        Assert.All(errors, e => Assert.Equal("SCHEMA_INVALID", e.Code));
        return [.. errors.Select(e => $"{e.Rule} {string.Join(' ', e.Locations.Select(l => $"{l.Position!.Value.Line}:{l.Position.Value.Column}"))} {e.Message}")];
    }
}
