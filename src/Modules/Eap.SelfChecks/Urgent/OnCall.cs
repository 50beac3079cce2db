using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Urgent;

/// <summary>Who is on call today. A turn counts only for somebody who may answer urgent requests there, so that a roster gives no rights.</summary>
public sealed class OnCall(SiteDbContext db, SiteSettings settings, PermissionHolders holders, SiteClock clock)
{
    /// <summary>Who is told at this level; none where nobody has the turn.</summary>
    public async Task<IReadOnlyList<string>> WhoAsync(UrgentLevel level, string organizationId, CancellationToken cancellationToken)
    {
        var able = await holders.UserIdsAsync(nameof(UrgentPermissions.AnswerUrgent), organizationId, cancellationToken);
        if (level == UrgentLevel.City) return able;
        var names = (await TurnsAsync(cancellationToken)).Where(turn => turn.IsDeputy == (level == UrgentLevel.Deputy)).Select(turn => turn.UserName).ToList();
        return names.Count == 0 ? [] : await db.Set<User>().AsNoTracking().Where(row => names.Contains(row.UserName!) && able.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The first level from this one at which there is somebody to tell; everybody's, where nobody has a turn.</summary>
    public async Task<(UrgentLevel Level, IReadOnlyList<string> People)> FromAsync(UrgentLevel level, string organizationId, CancellationToken cancellationToken)
    {
        for (; level < UrgentLevel.City; level = UrgentProcess.After(level))
            if (await WhoAsync(level, organizationId, cancellationToken) is { Count: > 0 } people) return (level, people);
        return (UrgentLevel.City, await WhoAsync(UrgentLevel.City, organizationId, cancellationToken));
    }

    /// <summary>The lowest level at which this account has its turn today.</summary>
    public async Task<UrgentLevel> LevelOfAsync(string userName, CancellationToken cancellationToken) =>
        (await TurnsAsync(cancellationToken)).Where(turn => turn.UserName == userName).Select(turn => turn.IsDeputy ? UrgentLevel.Deputy : UrgentLevel.OnCall).DefaultIfEmpty(UrgentLevel.City).Min();

    /// <summary>Somebody is on call today.</summary>
    public async Task<bool> IsMannedAsync(CancellationToken cancellationToken) => (await TurnsAsync(cancellationToken)).Count > 0;

    private async Task<IReadOnlyList<OnCallTurn>> TurnsAsync(CancellationToken cancellationToken) =>
        [.. (await settings.GetAsync<UrgentSettings>(cancellationToken)).Turns.Where(turn => turn.From <= clock.Today && clock.Today <= turn.Until)];
}
