namespace DataExchange.Federation.Operations;

/// <summary>What a guard must know of the entities of one concrete type before it decides.</summary>
/// <param name="ConcreteType">The concrete type of the entities, as the supergraph names it.</param>
/// <param name="FieldSet">
/// The fields, as in <c>@key</c>: names of the supergraph without aliases, with braces below objects and lists, such as
/// <c>personalId permanentAddress { provinceCode }</c>. Arguments that are not written have their defaults.
/// </param>
public readonly record struct GuardRead(string ConcreteType, string FieldSet);
