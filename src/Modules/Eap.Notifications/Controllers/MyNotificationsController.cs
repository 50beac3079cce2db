using System.Security.Claims;
using Eap.Notifications.Channel;
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
        return View(new InboxPage
        {
            Messages = [.. messages.Take(PageSize)], OlderBefore = messages.Count > PageSize ? messages[PageSize - 1].Id : null, IsNewest = before is null,
            Unread = await reader.UnreadAsync(UserId, cancellationToken), Choices = await reader.ChoicesAsync(UserId, cancellationToken),
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

    /// <summary>Stores what is wanted beside the inbox; a number nobody can call is said back and nothing stored.</summary>
    [HttpPost("preferences")]
    public async Task<IActionResult> Preferences(bool byMail, bool byPhone, string? phone, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        var choices = await reader.ChoicesAsync(UserId, cancellationToken);
        var asked = choices is { Channel: not null, Recipient: ChannelRecipient.Phone };
        var number = asked ? string.IsNullOrWhiteSpace(phone) ? "" : ChannelAddress.Phone(phone) : null;
        if (asked && (number is null || byPhone && number.Length == 0))
        {
            TempData["Problem"] = number is null ? T["手机号不对，没有保存。只填数字，例如 000 0000 0000。"].Value : T["要发到手机，请填上手机号。没有保存。"].Value;
            return RedirectToAction(nameof(Index));
        }

        // What the page did not offer stays as it was.
        await writer.ChooseAsync(UserId, choices.Email is null ? choices.ByMail : byMail, choices.Channel is null ? choices.ByPhone : byPhone, number, cancellationToken);
        TempData["Notice"] = Kept(byMail, byPhone && choices.Channel is not null);
        return RedirectToAction(nameof(Index));
    }

    private string Kept(bool byMail, bool byPhone) => (byMail, byPhone) switch
    {
        (true, true) => T["以后有新消息，会发邮件和手机消息提醒你。"],
        (true, false) => T["以后有新消息，会发邮件提醒你。"],
        (false, true) => T["以后有新消息，会发手机消息提醒你。"],
        _ => T["不再另外提醒。消息仍然在这里。"],
    };
}
