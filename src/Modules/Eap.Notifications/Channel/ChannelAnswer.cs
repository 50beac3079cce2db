using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Eap.Notifications.Channel;

/// <summary>What a server answered.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Text">Its body, bounded.</param>
public sealed record ChannelAnswer(HttpStatusCode Status, string Text)
{
    /// <summary>200 to 299. A redirect is none: it is not followed.</summary>
    public bool IsSuccess => (int)Status is >= 200 and <= 299;

    /// <summary>A member of the JSON body as text, dots leading inward; null when there is none or it is no JSON.</summary>
    public string? Member(string path)
    {
        try
        {
            var node = JsonNode.Parse(Text);
            foreach (var name in path.Split('.')) node = (node as JsonObject)?[name];
            return node is JsonValue value ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
