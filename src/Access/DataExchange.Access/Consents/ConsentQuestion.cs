using DataExchange.Access.Agreements;

namespace DataExchange.Access.Consents;

/// <summary>Whether one person's coordinate may be read.</summary>
/// <param name="Agreement">The version of the agreement whose clause asks for the consent.</param>
/// <param name="Scope">The clause's consent scope.</param>
/// <param name="Purpose">The purpose of the request.</param>
/// <param name="Coordinate">What is to be read.</param>
public readonly record struct ConsentQuestion(AgreementReference Agreement, string Scope, string Purpose, string Coordinate);
