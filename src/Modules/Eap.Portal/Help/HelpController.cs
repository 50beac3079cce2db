using Eap.Contents.Parts.Menus;
using Eap.Platform.Caching;
using Eap.Platform.Time;
using Eap.Portal.Hotlines;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Portal.Help;

/// <summary>Help now.</summary>
public sealed class HelpController(HotlineDirectory hotlines, MenuDirectory menus, SiteClock clock) : Controller
{
    /// <summary>All lines by what answers at this minute, what to expect, when to see a doctor, how to help a colleague.</summary>
    [HttpGet("/help")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        PageCache.Keep(HttpContext, PageCache.ClockShows, PageCache.Everything);
        return View(new HelpModel(await hotlines.ArrangeAsync(cancellationToken), clock.Now, await menus.GetAsync("help-menu", cancellationToken)));
    }
}

/// <summary>The help page.</summary>
/// <param name="Lines">All lines, arranged.</param>
/// <param name="Now">The minute they are arranged for, on the wall of the site's city.</param>
/// <param name="Guides">What editors put there to read before asking for help; may be empty.</param>
public sealed record HelpModel(IReadOnlyList<HotlineStanding> Lines, DateTime Now, IReadOnlyList<MenuEntry> Guides)
{
    /// <summary>Somebody to talk to, now.</summary>
    public IEnumerable<HotlineStanding> AnswersNow => Lines.Where(line => line.AnswersNow && !line.Line.IsEmergency);

    /// <summary>Danger to life; a line without a number is no help here.</summary>
    public IEnumerable<HotlineStanding> Emergency => Lines.Where(line => line.Line.IsEmergency && line.HasButton);

    /// <summary>May be answered now all the same: the national line at night.</summary>
    public IEnumerable<HotlineStanding> WorthTrying => Lines.Where(line => line.IsWorthTrying);

    /// <summary>Opens later, or nobody knows when.</summary>
    public IEnumerable<HotlineStanding> Later => Lines.Where(line => line is { HasButton: true, AnswersNow: false, IsWorthTrying: false } && !line.Line.IsEmergency);

    /// <summary>Numbers nobody has checked lately, or entered at all.</summary>
    public IEnumerable<HotlineStanding> Unchecked => Lines.Where(line => !line.HasButton);
}
