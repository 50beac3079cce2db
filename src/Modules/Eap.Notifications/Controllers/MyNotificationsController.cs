using System.Security.Claims;
using Eap.Notifications.Inbox;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Notifications.Controllers;

/// <summary>One's own messages. Any account may come here; another's message is not found.</summary>
[Authorize, Route("my/notifications")]
public sealed class MyNotificationsController(InboxReader reader, InboxWriter writer, IStringLocalizer<MyNotificationsController> T) : Controller
{
    private const int PageSize = 20;

    private string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    /// <summary>The messages, newest first; <paramref name="before"/> goes on to older ones.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(long? before, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return NotFound();
        var messages = await reader.ListAsync(UserId, before, PageSize + 1, cancellationToken);
        var (byMail, email) = await reader.PreferencesAsync(UserId, cancellationToken);
        return View(new InboxPage
        {
            Messages = [.. messages.Take(PageSize)], OlderBefore = messages.Count > PageSize ? messages[PageSize - 1].Id : null, IsNewest = before is null,
            Unread = await reader.UnreadAsync(UserId, cancellationToken), ByMail = byMail, Email = email,
        });
    }

    /// <summary>Marks a message read and leads to what it is about.</summary>
    [HttpPost("{id:long}/read")]
    public async Task<IActionResult> Read(long id, CancellationToken cancellationToken)
    {
        var message = await writer.ReadAsync(UserId, id, cancellationToken);
        if (message is null) return NotFound();
        return Url.IsLocalUrl(message.Url) ? LocalRedirect(message.Url) : RedirectToAction(nameof(Index));
    }

    /// <summary>Marks all read that the person has seen the list of.</summary>
    [HttpPost("read")]
    public async Task<IActionResult> ReadAll(long upTo, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        var count = await writer.ReadAllAsync(UserId, upTo, cancellationToken);
        TempData["Notice"] = count == 0 ? T["没有未读的消息。"].Value : T["{0} 条消息已标为已读。", count].Value;
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Stores whether mail is wanted.</summary>
    [HttpPost("preferences")]
    public async Task<IActionResult> Preferences(bool byMail, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        await writer.ChooseAsync(UserId, byMail, cancellationToken);
        TempData["Notice"] = byMail ? T["以后有新消息，会发邮件提醒你。"].Value : T["不再发邮件提醒。消息仍然在这里。"].Value;
        return RedirectToAction(nameof(Index));
    }
}
