namespace Eap.Users.Accounts;

/// <summary>What came of a change of an account.</summary>
/// <param name="Account">The account; null when refused or forbidden.</param>
/// <param name="Field">The form field the reason belongs to; empty for the whole form.</param>
/// <param name="Problem">The reason, in Chinese; null when done or forbidden.</param>
/// <param name="Code">The code of a new slip, to be shown once; null when there is none.</param>
public sealed record AccountResult(User? Account, string Field, string? Problem, string? Code)
{
    /// <summary>The person may not do this.</summary>
    public static readonly AccountResult Forbidden = new(null, "", null, null);

    /// <summary>True when the person may not do this.</summary>
    public bool IsForbidden => Account is null && Problem is null;

    /// <summary>True when the change was made.</summary>
    public bool Succeeded => Account is not null;

    internal static AccountResult Done(User account, string? code = null) => new(account, "", null, code);

    internal static AccountResult Refused(string field, string problem) => new(null, field, problem, null);
}
