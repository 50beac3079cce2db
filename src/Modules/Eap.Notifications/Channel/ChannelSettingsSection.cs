using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Microsoft.Extensions.Localization;

namespace Eap.Notifications.Channel;

/// <summary>The channel's page among the settings. Secrets go in and never come out: what is typed replaces, what is left empty stays.</summary>
internal sealed class ChannelSettingsSection(SiteDbContext db, ChannelCheck check, ChannelSecrets secrets, ChannelTrial trial, ICurrentUser user, IStringLocalizer<ChannelSettingsSection> T)
    : SettingsSection<ChannelSettings>(db)
{
    private const int MaxSecret = 500;
    private static readonly string[] Methods = ["POST", "PUT", "GET"];
    private static readonly string[] ContentTypes = [ChannelSettings.Json, ChannelSettings.Form, ChannelSettings.Plain];

    public override string Name => "channel";

    public override string Title => "手机消息";

    public override int Position => 70;

    public override string? TryLabel => T["保存并试发一条给自己"];

    public override Task<(bool Works, string Words)> TryAsync(CancellationToken cancellationToken) => trial.RunAsync(user.UserId, cancellationToken);

    protected override void Prefill(ChannelSettings value, string preset)
    {
        if (ChannelPreset.All.FirstOrDefault(known => known.Name == preset)?.Settings is not { } suggested) return;
        (value.Label, value.Recipient, value.Method, value.Address) = (suggested.Label, suggested.Recipient, suggested.Method, suggested.Address);
        (value.Headers, value.ContentType, value.Body) = ([.. suggested.Headers], suggested.ContentType, suggested.Body);
        (value.SuccessField, value.SuccessValue, value.TokenAddress, value.TokenField) = (suggested.SuccessField, suggested.SuccessValue, suggested.TokenAddress, suggested.TokenField);
    }

    protected override void Bind(ChannelSettings value, SettingsInput input)
    {
        value.IsOn = input.Flag(nameof(value.IsOn));
        value.Label = input.Line(nameof(value.Label));
        value.Recipient = Enum.TryParse<ChannelRecipient>(input.Line(nameof(value.Recipient)), out var recipient) && Enum.IsDefined(recipient) ? recipient : ChannelRecipient.Phone;
        value.Method = Methods.FirstOrDefault(method => method == input.Line(nameof(value.Method))) ?? Methods[0];
        value.ContentType = ContentTypes.FirstOrDefault(type => type == input.Line(nameof(value.ContentType))) ?? ContentTypes[0];
        (value.Address, value.TokenAddress, value.TokenField) = (input.Line(nameof(value.Address)), input.Line(nameof(value.TokenAddress)), input.Line(nameof(value.TokenField)));
        value.Headers = input.Lines(nameof(value.Headers));
        value.Body = (input.Raw(nameof(value.Body)) ?? "").ReplaceLineEndings("\n").Trim();
        (value.SuccessField, value.SuccessValue) = (input.Line(nameof(value.SuccessField)), input.Line(nameof(value.SuccessValue)));
        value.SealedKey = Secret(input, "Key", value.SealedKey);
        value.SealedSecret = Secret(input, "Secret", value.SealedSecret);
        check.Check(value, input);
    }

    private string? Secret(SettingsInput input, string name, string? stored)
    {
        var typed = (input.Raw(name) ?? "").Trim();
        if (typed.Length > MaxSecret || typed.Any(char.IsControl)) input.Fail(name, $"最多 {MaxSecret} 个字，不能换行。");
        if (typed.Length > 0) return secrets.Seal(typed);
        return input.Flag($"Clear{name}") ? null : stored;
    }
}
