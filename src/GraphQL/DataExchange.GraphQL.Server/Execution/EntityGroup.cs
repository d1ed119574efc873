using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>The representations of one type, and their places in the request's list.</summary>
internal sealed record EntityGroup(EntityBinding Entity, List<Representation> Representations, List<int> Places);
