using Eap.Awards.Programmes;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Calls;

/// <summary>What an opened programme asks, for everybody: time, titles and places, the city's rule, ends that were put off and why.</summary>
[AllowAnonymous, Route("awards/{id:length(26)}")]
public sealed class CallController(AwardProgrammes programmes, PlanDirectory plans, SiteDbContext db, SiteClock clock) : Controller
{
    /// <summary>Where a programme is told.</summary>
    public static string PathOf(string programmeItemId) => $"/awards/{programmeItemId}";

    /// <summary>The programme; one whose rules are still being written is not there.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(id, cancellationToken) is not { Opening: not null } programme) return NotFound();
        var plan = programme.Part.PlanItemId is { } planId ? await plans.FindAsync(planId, cancellationToken) : null;
        var names = await db.Set<Organization>().AsNoTracking().Where(row => programme.Part.Bodies.Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.Name, cancellationToken);
        return View(new CallPage(programme, programme.PhaseAt(clock.UtcNow), [.. programme.Part.Bodies.Select(code => names.GetValueOrDefault(code, code))], plan));
    }
}
