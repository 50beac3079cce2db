using System.Text.Json.Nodes;
using Eap.Notifications.Channel;

namespace Eap.Notifications.Tests.Unit;

public sealed class ChannelTextTests
{
    private const string Nasty = "\"}, {\"to\":\"x\"\n\\&=/?#{key}";

    [Fact]
    public void Fill_InJson_CannotChangeWhatIsAround()
    {
        var text = ChannelText.Fill("""{"a":{"b":"{title}"},"to":"{to}"}""", new Dictionary<string, string> { ["title"] = Nasty, ["to"] = "1", ["key"] = "SECRET" }, ChannelText.ForJson);

        var json = JsonNode.Parse(text)!;
        Assert.Equal(Nasty, json["a"]!["b"]!.GetValue<string>());
        Assert.Equal("1", json["to"]!.GetValue<string>());
        Assert.DoesNotContain("SECRET", text);
    }

    [Fact]
    public void Fill_InAnAddress_StaysOneParameter()
    {
        var uri = new Uri(ChannelText.Fill("https://a.example/send?m={to}&x=1", new Dictionary<string, string> { ["to"] = Nasty }, ChannelText.ForAddress));

        Assert.Equal("a.example", uri.Host);
        Assert.Equal($"?m={Uri.EscapeDataString(Nasty)}&x=1", uri.Query);
    }

    [Fact]
    public void Unknown_NamesOnlyWhatLooksLikeAPlaceholder() =>
        Assert.Equal(["phone"], ChannelText.Unknown("""{"a":{"b":"{to}"},"c":"{phone}","d":{}}"""));

    [Theory]
    [InlineData("138 0000-0000", "13800000000")]
    [InlineData("＋８６ 13800000000", "+8613800000000")]
    [InlineData("12345", null)]
    [InlineData("不是号码", null)]
    public void Phone_IsTidiedOrRefused(string typed, string? expected) => Assert.Equal(expected, ChannelAddress.Phone(typed));

    [Fact]
    public void Presets_FilledWithAnything_AreJsonThatNamesTheRecipient()
    {
        foreach (var preset in ChannelPreset.All)
        {
            var body = ChannelText.Fill(preset.Settings.Body, ChannelText.Names.ToDictionary(name => name, _ => Nasty), ChannelText.ForJson);
            Assert.Contains("\\n", body);
            Assert.NotNull(JsonNode.Parse(body));
            Assert.Contains("{to}", preset.Settings.Body);
            Assert.Null(preset.Settings.SealedKey ?? preset.Settings.SealedSecret);
        }
    }
}
