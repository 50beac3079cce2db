namespace Eap.Applications.Returns;

/// <summary>
/// 一次性告知: everything that can be seen the first time is asked the first time. A later return may name a field that was asked before and not
/// mended, or that changed since; for anything else it says why it comes late.
/// </summary>
public static class OneTimeNotice
{
    /// <summary>The named fields that could have been named the first time.</summary>
    /// <param name="named">What is named now.</param>
    /// <param name="askedBefore">What earlier returns named.</param>
    /// <param name="changedSince">What differs from the version the first return looked at.</param>
    /// <param name="isFirst">Nothing was returned before.</param>
    public static IReadOnlyList<string> Late(IEnumerable<string> named, IReadOnlySet<string> askedBefore, IReadOnlySet<string> changedSince, bool isFirst) =>
        isFirst ? [] : [.. named.Where(field => !askedBefore.Contains(field) && !changedSince.Contains(field))];
}
