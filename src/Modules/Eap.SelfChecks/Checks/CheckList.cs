using Eap.Contents.Access;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Checks;

/// <summary>What readers are offered. There are some five of them, so they are read whole: one query, no index of their own.</summary>
public sealed class CheckList(ContentAccess contents)
{
    private const int Most = 100;

    /// <summary>Our own first, then scales, each in the order they came.</summary>
    public async Task<IReadOnlyList<CheckSummary>> OfferedAsync(CancellationToken cancellationToken)
    {
        var items = await contents.Published().Where(item => item.ContentType == CheckTypes.Scale || item.ContentType == CheckTypes.Checkup).OrderBy(item => item.Id).Take(Most).ToListAsync(cancellationToken);
        return [.. items.Where(item => CheckDisplay.Offered(item) is not null).Select(CheckDisplay.Summary).OrderByDescending(check => check.IsOurs)];
    }
}
