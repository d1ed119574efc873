using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>A schema with its resolvers, ready to serve. Immutable and thread-safe. Made by <see cref="ServerSchemaBuilder"/>.</summary>
public sealed class ServerSchema
{
    internal ServerSchema(Schema schema, string sdl)
    {
        Schema = schema;
        Sdl = sdl;
    }

    /// <summary>The schema, with what federation adds.</summary>
    public Schema Schema { get; }

    /// <summary>The SDL as it was given, which <c>_service.sdl</c> returns.</summary>
    public string Sdl { get; }
}
