namespace Eap.Notifications.Channel;

/// <summary>Takes secrets and the recipient out of what a server said, before it is stored or shown: some echo the request.</summary>
internal static class ChannelRedaction
{
    private static readonly string[] Hidden = ["key", "secret", "token", "sign", "to"];

    public static string Hide(string text, IReadOnlyDictionary<string, string> values)
    {
        foreach (var value in Hidden.Select(name => values.GetValueOrDefault(name, "")).Where(value => value.Length > 2).OrderByDescending(value => value.Length))
            foreach (var form in new[] { value, ChannelText.ForAddress(value), ChannelText.ForJson(value) }.Distinct())
                text = text.Replace(form, "●●●", StringComparison.OrdinalIgnoreCase);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
