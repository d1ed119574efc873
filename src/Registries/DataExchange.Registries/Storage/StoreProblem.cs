namespace DataExchange.Registries.Storage;

/// <summary>Why a store cannot be used: the environment's fault, to be shown as it is. It holds no connection string.</summary>
/// <param name="Code">Stable: STORE_CONNECTION_STRING_INVALID, STORE_UNREACHABLE, STORE_LOGIN_REFUSED, STORE_DATABASE_UNKNOWN, STORE_DIRECTORY_UNUSABLE or STORE_FAILED.</param>
/// <param name="Message">One sentence that says what is wrong and what was expected.</param>
public sealed record StoreProblem(string Code, string Message);
