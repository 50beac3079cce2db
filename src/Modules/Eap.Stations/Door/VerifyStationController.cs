using Eap.Contents.Display;
using Eap.Platform.Web;
using Eap.Stations.Page;
using Eap.Stations.Verification;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Door;

/// <summary>The page behind the code inside the door: is it still so? Ten seconds, no account: who can read the sheet is in the room.</summary>
[AllowAnonymous, Route("stations/verify/{token:length(32)}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VerifyStationController(StationVerifying verifying, StationDisplay display, IStringLocalizer<VerifyStationController> T) : Controller
{
    /// <summary>What the page says, and one button.</summary>
    [HttpGet(""), EnableRateLimiting(RateLimits.LookUps)]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        return await verifying.AtDoorAsync(token, cancellationToken) is { } item ? View((StationPage)await display.BuildAsync(item, ContentDisplay.Detail, cancellationToken)) : NotFound();
    }

    /// <summary>It is so.</summary>
    [HttpPost(""), EnableRateLimiting(RateLimits.Intake), ActionName("Index")]
    public async Task<IActionResult> Confirm(string token, CancellationToken cancellationToken)
    {
        if (await verifying.AtDoorAsync(token, cancellationToken) is not { } item) return NotFound();
        await verifying.ConfirmAsync(item, atDoor: true, cancellationToken);
        TempData["Notice"] = T["记下了，读者会看到今天核实过。谢谢。"].Value;
        return Redirect($"/stations/verify/{token}");
    }
}
