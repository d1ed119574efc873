namespace DataExchange.Administration.Consents;

/// <summary>A field that a consent is about.</summary>
internal sealed record ConsentFieldView(string Coordinate, string NameVi, string NameEn, bool Accepted);
