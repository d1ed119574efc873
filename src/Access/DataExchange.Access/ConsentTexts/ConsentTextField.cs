using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;

namespace DataExchange.Access.ConsentTexts;

/// <summary>One field as the text tells of it.</summary>
/// <param name="Coordinate">The coordinate.</param>
/// <param name="Words">What people call it.</param>
/// <param name="Class">Its class; the law wants sensitive ones pointed out.</param>
/// <param name="Term">The term of the common data dictionary, or null.</param>
/// <param name="Transform">The form in which it would be seen.</param>
public sealed record ConsentTextField(string Coordinate, FieldWords Words, DataClass Class, string? Term, Transform Transform);
