using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Filing;

/// <summary>The person who acts, as documents name them.</summary>
public sealed class Officer(SiteDbContext db, ICurrentUser user)
{
    private static readonly HotQuery<string, string> NameOf = new((db, id) => db.Set<User>().AsNoTracking().Where(row => row.Id == id).Select(row => row.DisplayName));

    /// <summary>The account; empty for the site itself.</summary>
    public string Id => user.UserId ?? "";

    /// <summary>The person's name; the account's where none is known.</summary>
    public async Task<string> NameAsync(CancellationToken cancellationToken)
    {
        var name = user.UserId is { } id ? await NameOf.FirstAsync(db, id, cancellationToken) : null;
        return string.IsNullOrEmpty(name) ? user.UserName : name;
    }
}
