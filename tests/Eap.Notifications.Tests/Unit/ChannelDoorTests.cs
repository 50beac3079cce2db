using System.Net;
using Eap.Notifications.Channel;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Eap.Notifications.Tests.Unit;

public sealed class ChannelDoorTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("169.254.169.254")]
    [InlineData("fe80::1")]
    [InlineData("224.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00::1")]
    public void Production_InnerAddresses_AreClosed(string address) => Assert.False(Door("Production").Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("172.32.0.1")]
    [InlineData("2001:db8::1")]
    public void Production_OuterAddresses_AreOpen(string address) => Assert.True(Door("Production").Allows(IPAddress.Parse(address)));

    [Fact]
    public void PrivateNetwork_OpenedByTheOperator_OpensThatAndNoMore()
    {
        var door = Door("Production", privateNetwork: true);

        Assert.True(door.Allows(IPAddress.Parse("10.1.2.3")));
        Assert.True(door.Allows(IPAddress.Parse("fd00::1")));
        Assert.False(door.Allows(IPAddress.Loopback));
        Assert.False(door.Allows(IPAddress.Parse("169.254.169.254")));
    }

    [Theory]
    [InlineData("https://sms.example/send", true, true)]
    [InlineData("http://sms.example/send", false, false)]
    [InlineData("http://127.0.0.1:8080/send", false, true)]
    [InlineData("https://user:word@sms.example/send", false, false)]
    [InlineData("file:///etc/passwd", false, false)]
    public void Addresses_NeedHttpsOutsideThisMachine(string address, bool production, bool development)
    {
        Assert.Equal(production, Door("Production").Allows(new Uri(address)));
        Assert.Equal(development, Door("Development").Allows(new Uri(address)));
    }

    private static ChannelDoor Door(string environment, bool privateNetwork = false) =>
        new(new Host(environment), Options.Create(new ChannelOptions { AllowPrivateNetwork = privateNetwork }));

    private sealed class Host(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
