namespace DataExchange.Access.Conditions;

/// <summary>What a condition may know of the request.</summary>
internal enum ContextName
{
    /// <summary><c>caller.agency</c>: the code of the client's agency.</summary>
    CallerAgency,

    /// <summary><c>caller.province</c>: the code of the province the client's agency serves; null for a central body.</summary>
    CallerProvince,

    /// <summary><c>now</c>: the instant of the request, or its day in Asia/Ho_Chi_Minh where it meets a day.</summary>
    Now,
}
