using Eap.Awards.Desk;
using Eap.Awards.Publicity;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Naming;

/// <summary>Paper of a programme, for the browser to print: the form of approval in numbered copies, the summary, the public notice, the decision.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/{id:length(26)}/print")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AwardPrintController(SiteDbContext db, ProgrammeDoor door, ApprovalSheets sheets, NamingBodies bodies, NamingRows rows, PublicityLists lists, HonourRoll roll, OrganizationDirectory organizations) : Controller
{
    private const int MostCopies = 10;

    /// <summary>推荐审批表 in so many numbered copies.</summary>
    [HttpGet("approval/{nomination:length(26)}")]
    public async Task<IActionResult> Approval(string id, string nomination, CancellationToken cancellationToken, int copies = 3) =>
        await sheets.FindAsync(id, nomination, Math.Clamp(copies, 1, MostCopies), cancellationToken) is { } sheet ? View(sheet) : NotFound();

    /// <summary>汇总表: everybody whose list was public, with what the bodies said.</summary>
    [HttpGet("summary")]
    public async Task<IActionResult> Summary(string id, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } programme) return NotFound();
        var found = (await rows.ReadAsync([programme], cancellationToken))[id].ToList();
        var unions = found.Select(row => row.Nomination.OrganizationId).ToHashSet();
        var numbers = await db.Set<Honour>().AsNoTracking().Where(row => row.ProgrammeItemId == id && row.ContentItemId != null).ToDictionaryAsync(row => row.ContentItemId!, row => row.Number ?? "", cancellationToken);
        return View(new SummarySheet(programme, await bodies.OfAsync(programme.Part, cancellationToken), found, (await organizations.ManyAsync(unions, cancellationToken)).ToDictionary(pair => pair.Key, pair => pair.Value.Name), numbers));
    }

    /// <summary>公示: a list as it was published, whether it stands or not.</summary>
    [HttpGet("notice/{round:length(26)}")]
    public async Task<IActionResult> Notice(string id, string round, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } programme || await db.Set<PublicityRound>().AsNoTracking().FirstOrDefaultAsync(row => row.RoundId == round && row.ProgrammeItemId == id, cancellationToken) is not { } found) return NotFound();
        var by = (await organizations.NameOnAsync(programme.OrganizationId, found.StartedOn, cancellationToken))?.Name ?? "";
        return View(new PublicNotice(found, programme.Title, by, programme.Part.Publicity.Media, await lists.LinesAsync(round, cancellationToken), new HashSet<string>())
        {
            Bodies = [.. (await bodies.OfAsync(programme.Part, cancellationToken, found.StartedOn)).Select(body => body.Name)], Former = await lists.FormerAsync(found, cancellationToken),
        });
    }

    /// <summary>决定, as announced.</summary>
    [HttpGet("decision/{decision:length(26)}")]
    public async Task<IActionResult> Decision(string id, string decision, CancellationToken cancellationToken) =>
        await door.FindAsync(id, cancellationToken) is not null && await roll.DecisionAsync(decision, cancellationToken) is { } page && page.Decision.ProgrammeItemId == id ? View(page) : NotFound();
}
