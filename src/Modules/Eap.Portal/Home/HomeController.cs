using Eap.Platform.Caching;
using Eap.Portal.Hotlines;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Portal.Home;

/// <summary>The first page.</summary>
public sealed class HomeController(HotlineDirectory hotlines) : Controller
{
    /// <summary>Help now, search, doors, then what the modules add to the zones Home.Top, Home.Main and Home.Aside.</summary>
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        PageCache.Keep(HttpContext, PageCache.ClockShows, PageCache.Everything);
        return View(new HomeModel(await hotlines.ArrangeAsync(cancellationToken)));
    }
}

/// <summary>The home page's own part.</summary>
public sealed record HomeModel(IReadOnlyList<HotlineStanding> Lines)
{
    private const int MostToTalk = 3;

    /// <summary>Lines to talk with a number that can be tapped, those that answer now first.</summary>
    public IReadOnlyList<HotlineStanding> ToTalk => [.. Lines.Where(line => line.HasButton && !line.Line.IsEmergency).Take(MostToTalk)];

    /// <summary>For danger to life.</summary>
    public IReadOnlyList<HotlineStanding> Emergency => [.. Lines.Where(line => line.HasButton && line.Line.IsEmergency)];

    /// <summary>True when somebody to talk to answers at this minute.</summary>
    public bool AnswersNow => ToTalk.Any(line => line.AnswersNow);
}
