using System.Text.Json.Nodes;

namespace DataExchange.AttackTests.Worlds;

/// <summary>A cell whose value depends on the arguments of the field.</summary>
internal delegate object? RowFunction(JsonObject arguments);
