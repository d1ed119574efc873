namespace DataExchange.Cli.Up;

/// <summary>The first query a newcomer pastes: one citizen across all four registries, as the Tax Department sees him.</summary>
internal static class FirstQuery
{
    private const string Client = "VN:GOV:G12.18:thue-dien-tu";

    private const string Query =
        """{ citizen(personalId: \"001085012345\") { fullName dateOfBirth landParcels(first: 10) { nodes { parcelId areaSquareMetres landTax(year: 2026) { amount currency } } } taxProfile { taxCode status arrears { amount currency } } landTaxDue(year: 2026) { amount currency } documents(first: 5) { nodes { number subject } } } }""";

    /// <summary>One command for a POSIX shell: it gets a token from the development issuer, and asks with it.</summary>
    public static string Command(string url) =>
        $$"""
          curl -s {{url}}/graphql -H 'Content-Type: application/json' \
            -H "Authorization: Bearer $(curl -s {{url}}/connect/token -d grant_type=client_credentials -d client_id={{Client}} | cut -d'"' -f4)" \
            -d '{"query": "{{Query}}"}'
        """;
}
