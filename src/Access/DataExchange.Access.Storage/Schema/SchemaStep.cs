namespace DataExchange.Access.Storage.Schema;

/// <summary>One step of the schema's history. A step that has been released is never changed.</summary>
/// <param name="Version">From 1, without gaps.</param>
/// <param name="Sql">The statements of the step.</param>
internal sealed record SchemaStep(int Version, string Sql);
