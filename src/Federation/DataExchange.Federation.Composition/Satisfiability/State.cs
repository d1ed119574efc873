using System.Collections.Immutable;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>A point of a client's operation: an object of a concrete type, where it is known, how it was come to, and the contexts set on the way.</summary>
internal sealed record State(string Type, ImmutableHashSet<Option> Options, string Path, ContextTrail Trail);
