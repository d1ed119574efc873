namespace DataExchange.Administration.Schema;

/// <summary>One subject of the API: a file of the schema and its resolvers.</summary>
internal interface IRoom
{
    /// <summary>The embedded file with the room's types and its extensions of <c>Query</c> and <c>Mutation</c>, such as <c>parties.graphql</c>.</summary>
    string SchemaFile { get; }

    /// <summary>Binds everything that the file defines.</summary>
    void Bind(RoomBuilder builder);
}
