using Eap.Applications.Access;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>What a unit does with its own nomination beside the form. Another unit's is not there.</summary>
[RequirePermission(nameof(Applications.Permissions.FileApplication)), Route("my/nominations/{id:length(26)}")]
public sealed class MyNominationController(ApplicationDoor door, ConsentAsking asking, IStringLocalizer<MyNominationController> T) : Controller
{
    /// <summary>Sends the nominee the link again.</summary>
    [HttpPost("consent")]
    public async Task<IActionResult> Consent(string id, CancellationToken cancellationToken)
    {
        if (await door.OwnAsync(id, cancellationToken) is not { FiledUtc: not null }) return NotFound();
        var problem = await asking.ResendAsync(id, cancellationToken);
        TempData[problem is null ? "Notice" : "Error"] = problem ?? T["已再发一次。先前的链接不能再用。"].Value;
        return Redirect($"/my/{id}");
    }
}
