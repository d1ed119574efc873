using System.Collections.Immutable;
using DataExchange.Registries.Text;

namespace DataExchange.Registries.Population.Data;

/// <summary>Which citizens; a null condition does not restrict.</summary>
internal sealed record CitizenFilter
{
    // The greatest code point: after it there is no text with the same beginning.
    private const string Last = "\U0010FFFF";

    public ImmutableArray<string>? PersonalIds { get; init; }

    public string? FullName { get; init; }

    public string? FullNameStartsWith { get; init; }

    public DateOnly? DateOfBirthFrom { get; init; }

    public DateOnly? DateOfBirthTo { get; init; }

    public string? Sex { get; init; }

    public string? MaritalStatus { get; init; }

    public int? EthnicityCode { get; init; }

    public string? ProvinceCode { get; init; }

    public string? CommuneCode { get; init; }

    public bool? Deceased { get; init; }

    public bool? Flagged { get; init; }

    public IQueryable<CitizenRow> Apply(IQueryable<CitizenRow> rows)
    {
        var named = ApplyName(ApplyIds(rows));
        return ApplyRecord(ApplyPerson(named));
    }

    private IQueryable<CitizenRow> ApplyIds(IQueryable<CitizenRow> rows)
    {
        if (PersonalIds is not { } wanted)
        {
            return rows;
        }

        var ids = wanted.ToArray();
        return rows.Where(row => ids.Contains(row.PersonalId));
    }

    private IQueryable<CitizenRow> ApplyName(IQueryable<CitizenRow> rows)
    {
        if (FullName is not null)
        {
            var key = VietnameseText.SearchKey(FullName);
            rows = rows.Where(row => row.NameKey == key);
        }

        if (FullNameStartsWith is not null)
        {
            var from = VietnameseText.SearchKey(FullNameStartsWith);
            var to = from + Last;
            rows = rows.Where(row => string.Compare(row.NameKey, from) >= 0 && string.Compare(row.NameKey, to) < 0);
        }

        return rows;
    }

    private IQueryable<CitizenRow> ApplyPerson(IQueryable<CitizenRow> rows)
    {
        rows = DateOfBirthFrom is { } from ? rows.Where(row => row.DateOfBirth >= from) : rows;
        rows = DateOfBirthTo is { } to ? rows.Where(row => row.DateOfBirth <= to) : rows;
        rows = Sex is { } sex ? rows.Where(row => row.Sex == sex) : rows;
        rows = MaritalStatus is { } status ? rows.Where(row => row.MaritalStatus == status) : rows;
        return EthnicityCode is { } code ? rows.Where(row => row.EthnicityCode == code) : rows;
    }

    private IQueryable<CitizenRow> ApplyRecord(IQueryable<CitizenRow> rows)
    {
        rows = ProvinceCode is { } province ? rows.Where(row => row.PermanentProvince == province) : rows;
        rows = CommuneCode is { } commune ? rows.Where(row => row.PermanentCommune == commune) : rows;
        rows = Deceased is { } deceased ? rows.Where(row => row.DeceasedOn != null == deceased) : rows;
        return Flagged is { } flagged ? rows.Where(row => row.QualityFlags != 0 == flagged) : rows;
    }
}
