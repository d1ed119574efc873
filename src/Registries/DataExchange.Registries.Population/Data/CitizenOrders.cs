using System.Diagnostics;
using DataExchange.Registries.Paging;

namespace DataExchange.Registries.Population.Data;

/// <summary>The orders of citizens as columns; ties are ordered by personal id.</summary>
internal static class CitizenOrders
{
    public static KeysetOrder<CitizenRow> Of(CitizenOrder order)
    {
        var scope = $"citizens:{order.Field}:{(order.Descending ? "DESC" : "ASC")}";
        var key = KeysetColumn<CitizenRow>.Of(row => row.PersonalId, order.Field == "personalId" && order.Descending);
        return order.Field switch
        {
            "personalId" => new KeysetOrder<CitizenRow>(scope, key),
            "fullName" => new KeysetOrder<CitizenRow>(scope, KeysetColumn<CitizenRow>.Of(row => row.NameKey, order.Descending), key),
            "dateOfBirth" => new KeysetOrder<CitizenRow>(scope, KeysetColumn<CitizenRow>.Of(row => row.DateOfBirth, order.Descending), key),
            _ => throw new UnreachableException("The schema has no other order of citizens."),
        };
    }
}
