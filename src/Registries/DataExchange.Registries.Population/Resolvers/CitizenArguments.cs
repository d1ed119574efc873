using System.Collections.Immutable;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Population.Data;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Population.Resolvers;

/// <summary>Reads the filter and the order of citizens.</summary>
internal static class CitizenArguments
{
    public static CitizenFilter Filter(InputObject? where) => where is null
        ? new CitizenFilter()
        : new CitizenFilter
        {
            PersonalIds = Ids(where.Get<PersonalId[]>("personalIds")),
            FullName = where.Get<string>("fullName"),
            FullNameStartsWith = where.Get<string>("fullNameStartsWith"),
            DateOfBirthFrom = where.Get<DateOnly?>("dateOfBirthFrom"),
            DateOfBirthTo = where.Get<DateOnly?>("dateOfBirthTo"),
            Sex = where.Get<string>("sex"),
            MaritalStatus = where.Get<string>("maritalStatus"),
            EthnicityCode = where.Get<int?>("ethnicityCode"),
            ProvinceCode = where.Get<string>("provinceCode"),
            CommuneCode = where.Get<string>("communeCode"),
            Deceased = where.Get<bool?>("deceased"),
            Flagged = where.Get<bool?>("flagged"),
        };

    public static CitizenOrder Order(InputObject? orderBy) =>
        OrderArgument.Read(orderBy) is { } order ? new CitizenOrder(order.Field, order.Descending) : CitizenOrder.Default;

    private static ImmutableArray<string>? Ids(PersonalId[]? ids) => ids switch
    {
        null => null,
        { Length: > PageRequest.MaxFirst } => throw new FieldException(new FieldError(
            $"`personalIds` may have at most {PageRequest.MaxFirst} items.", "LIMIT_EXCEEDED")),
        _ => [.. ids.Select(id => id.Text)],
    };
}
