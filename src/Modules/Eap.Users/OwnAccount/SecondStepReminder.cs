using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Zones;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.OwnAccount;

/// <summary>On the dashboard of the three administrators, while a password is all that guards their account.</summary>
internal sealed class SecondStepReminder(SiteDbContext db, ICurrentUser user, SeparationGuard separation) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 5;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId || await separation.DutiesAsync(userId, cancellationToken) == AdministratorDuties.None) return null;
        var account = await db.Set<User>().AsNoTracking().FirstAsync(row => row.Id == userId, cancellationToken);
        return account.TwoFactorEnabled ? null : new ZoneContent("Dashboard.SecondStep", account);
    }
}
