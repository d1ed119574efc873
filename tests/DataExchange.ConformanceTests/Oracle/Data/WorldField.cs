using System.Collections.Immutable;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Oracle.Data;

/// <summary>What values a field can have.</summary>
/// <param name="Type">Its type in the supergraph.</param>
/// <param name="Concretes">The concrete types, for composite types.</param>
/// <param name="EnumValues">The values, for enums.</param>
/// <param name="IsKey">Whether keys read a field of this name: then it has a value and never fails.</param>
/// <param name="IsRequired">Whether requirements read a field of this name: then it never fails.</param>
/// <param name="IsOneType">Whether all subgraphs that answer it give it one type.</param>
internal sealed record WorldField(IType Type, ImmutableArray<string> Concretes, ImmutableArray<string> EnumValues, bool IsKey, bool IsRequired, bool IsOneType);
