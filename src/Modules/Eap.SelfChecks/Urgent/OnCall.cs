using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Urgent;

/// <summary>Who is on call today. A turn counts only for somebody who may answer urgent requests there, so that a roster gives no rights.</summary>
public sealed class OnCall(SiteDbContext db, SiteSettings settings, PermissionHolders holders, Reach reach, SiteClock clock)
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

    /// <summary>Everybody whose turn it is at this level or below it.</summary>
    public async Task<IReadOnlyList<string>> UpToAsync(UrgentLevel level, string organizationId, CancellationToken cancellationToken)
    {
        if (level == UrgentLevel.City) return await WhoAsync(level, organizationId, cancellationToken);
        var onCall = await WhoAsync(UrgentLevel.OnCall, organizationId, cancellationToken);
        return level == UrgentLevel.OnCall ? onCall : [.. onCall.Union(await WhoAsync(level, organizationId, cancellationToken))];
    }

    /// <summary>Who would be told now, and how many of them would hear it.</summary>
    public async Task<OnCallNow> NowAsync(string organizationId, CancellationToken cancellationToken)
    {
        var (level, people) = await FromAsync(UrgentLevel.OnCall, organizationId, cancellationToken);
        return new OnCallNow(level, people.Count, (await reach.OfAsync(people, cancellationToken)).Count(person => person.IsOutside));
    }

    /// <summary>The lowest level at which this account has its turn today.</summary>
    public async Task<UrgentLevel> LevelOfAsync(string userName, CancellationToken cancellationToken) =>
        (await TurnsAsync(cancellationToken)).Where(turn => turn.UserName == userName).Select(turn => turn.IsDeputy ? UrgentLevel.Deputy : UrgentLevel.OnCall).DefaultIfEmpty(UrgentLevel.City).Min();

    private async Task<IReadOnlyList<OnCallTurn>> TurnsAsync(CancellationToken cancellationToken) =>
        [.. (await settings.GetAsync<UrgentSettings>(cancellationToken)).Turns.Where(turn => turn.From <= clock.Today && clock.Today <= turn.Until)];
}

/// <summary>Who would be told of a request now.</summary>
/// <param name="Level">From which level they are.</param>
/// <param name="People">How many.</param>
/// <param name="Outside">How many of them by mail or telephone.</param>
public sealed record OnCallNow(UrgentLevel Level, int People, int Outside);
